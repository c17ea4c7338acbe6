import { type Frame, type Section, sections } from '../frame.ts';
import { sectionNames, sectionPath } from '../section-names.ts';

type SectionNavProps = {
  readonly authority: NonNullable<Frame['authority']>;
  readonly current: Section | null;
};

/** The sections of an authority. Administration is shown to those who may use it. */
export function SectionNav({ authority, current }: SectionNavProps) {
  const shown = sections.filter((each) => each !== 'administration' || authority.role === 'administrator');
  return (
    <div class="govuk-service-navigation" data-module="govuk-service-navigation">
      <div class="govuk-width-container">
        <div class="govuk-service-navigation__container">
          <nav aria-label="Sections" class="govuk-service-navigation__wrapper">
            <button
              type="button"
              class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
              aria-controls="navigation"
              hidden
            >
              Menu
            </button>
            <ul class="govuk-service-navigation__list" id="navigation">
              {shown.map((section) => (
                <li
                  class={`govuk-service-navigation__item${section === current ? ' govuk-service-navigation__item--active' : ''}`}
                >
                  <a
                    class="govuk-service-navigation__link"
                    href={sectionPath(section, authority.code)}
                    aria-current={section === current ? 'true' : undefined}
                  >
                    {section === current ? (
                      <strong class="govuk-service-navigation__active-fallback">
                        {sectionNames[section]}
                      </strong>
                    ) : (
                      sectionNames[section]
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  );
}
