import { themeCss } from '../../../views/theme.ts';
import { everyMember } from '../access.ts';
import { accessOf, type Route } from '../route.ts';

const theme: Route = {
  method: 'get',
  path: '/:authority/theme.css',
  access: everyMember,
  handle: (c) => {
    c.header('Content-Type', 'text/css; charset=utf-8');
    c.header('Cache-Control', 'private, max-age=60');
    return c.body(themeCss(accessOf(c).authority.colour));
  },
};

/** The stylesheet with the authority's colour. Asked for each time it may have changed: administrators change it. */
export const themeRoutes: readonly Route[] = [theme];
