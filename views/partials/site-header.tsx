import { Button } from '../components/button.tsx';
import { SelectField } from '../components/select-field.tsx';
import type { Frame } from '../frame.ts';
import { paths } from '../paths.ts';
import { roleNames } from '../role-names.ts';

/** The product, the council, who is signed in, and the ways to another council or role. */
export function SiteHeader({ frame }: { readonly frame: Frame }) {
  const { authority, visitor } = frame;
  return (
    <header class="skillmix-header">
      <div class="govuk-width-container skillmix-header__row">
        <p class="skillmix-header__brand">
          <a class="skillmix-header__link skillmix-header__product" href={paths.home()}>
            Skillmix
          </a>
          {authority === null ? null : (
            <a class="skillmix-header__link skillmix-header__council" href={paths.overview(authority.code)}>
              {authority.name}
            </a>
          )}
        </p>
        <div class="skillmix-header__tools">
          {authority !== null && authority.all.length > 1 ? <CouncilSwitcher authority={authority} /> : null}
          {visitor === null ? (
            <a class="skillmix-header__link" href={paths.signIn()}>
              Sign in
            </a>
          ) : (
            <Account visitor={visitor} here={frame.here} />
          )}
        </div>
      </div>
    </header>
  );
}

function CouncilSwitcher({ authority }: { readonly authority: NonNullable<Frame['authority']> }) {
  return (
    <details class="skillmix-menu">
      <summary class="skillmix-menu__summary">Change council</summary>
      <ul class="skillmix-menu__list">
        {authority.all.map(({ code, name }) => (
          <li>
            <a
              class="govuk-link skillmix-menu__link"
              href={paths.overview(code)}
              aria-current={code === authority.code ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link skillmix-menu__link" href={paths.start()}>
            Start with your own council
          </a>
        </li>
      </ul>
    </details>
  );
}

type AccountProps = { readonly visitor: NonNullable<Frame['visitor']>; readonly here: string };

function Account({ visitor, here }: AccountProps) {
  return (
    <>
      {visitor.demoRole === null ? null : (
        <form class="skillmix-header__form" method="post" action={paths.demoRole()} autocomplete="off">
          <input type="hidden" name="back" value={here} />
          <SelectField
            name="role"
            id="demo-role"
            label="Demo role"
            value={visitor.demoRole}
            options={Object.entries(roleNames).map(([value, text]) => ({ value, text }))}
          />
          <Button kind="secondary" small>
            Switch
          </Button>
        </form>
      )}
      <a class="skillmix-header__link" href={paths.you()}>
        {visitor.name}
      </a>
      {visitor.administrator ? (
        <a class="skillmix-header__link" href={paths.allAuthorities()}>
          All councils
        </a>
      ) : null}
      {visitor.demoRole === null ? (
        <form class="skillmix-header__form" method="post" action={paths.signOut()}>
          <Button kind="secondary" small>
            Sign out
          </Button>
        </form>
      ) : null}
    </>
  );
}
