import { Hono } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { fragment, page } from '../../../src/web/page.ts';
import type { Ctx, Variables } from '../../../src/web/route.ts';
import { assetRoutes } from '../../../src/web/routes/assets.ts';
import type { FieldError } from '../../../views/frame.ts';
import { RunUnderWay } from '../../../views/partials/run-under-way.tsx';
import { themeCss } from '../../../views/theme.ts';
import { FiguresPage } from './figures-page.tsx';
import { FormPage } from './form-page.tsx';
import { galleryFrame } from './frame.ts';
import { rotherhamInView, runOf } from './standing.ts';
import { StatesPage } from './states-page.tsx';

const mistakes: readonly FieldError[] = [
  { field: 'growth', message: 'Change of demand is “12,x”: give a number of per cent, such as 12.5.' },
  { field: 'email', message: 'Give an e-mail address.' },
  { field: 'kind', message: 'Choose what changes.' },
  { field: 'note', message: 'Say what it is for.' },
];

/** A small application that shows every component by itself, under the policy that pages are served with. */
export async function galleryApp(): Promise<Hono<{ Variables: Variables }>> {
  const view = await rotherhamInView();
  const app = new Hono<{ Variables: Variables }>();
  const own = ["'self'"];
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        ...{
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", NONCE],
          styleSrc: own,
          connectSrc: own,
          formAction: own,
        },
        imgSrc: ["'self'", 'data:'],
      },
    }),
  );
  const frameOf = (c: Ctx) => galleryFrame(c.get('secureHeadersNonce') ?? '', c.req.path);
  for (const { path, handle } of assetRoutes) app.get(path, handle);
  app.get('/rotherham/theme.css', (c) => c.body(themeCss('#00626b'), 200, { 'Content-Type': 'text/css' }));
  app.get('/gallery', (c) => page(c, <FiguresPage frame={frameOf(c)} view={view} />));
  app.get('/gallery/form', (c) => page(c, <FormPage frame={frameOf(c)} errors={[]} />));
  app.post('/gallery/form', (c) => page(c, <FormPage frame={frameOf(c)} errors={mistakes} />, 422));
  app.get('/gallery/states', (c) => page(c, <StatesPage frame={frameOf(c)} view={view} />));
  app.get('/rotherham/runs/:run', (c) =>
    fragment(
      c,
      <RunUnderWay run={runOf()} authority="rotherham" back={c.req.query('back') ?? '/'} canCancel />,
    ),
  );
  return app;
}
