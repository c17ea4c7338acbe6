import type { Deps } from './deps.ts';
import type { Route } from './route.ts';
import { assetRoutes } from './routes/assets.ts';
import { healthRoutes } from './routes/health.ts';
import { homeRoutes } from './routes/home.ts';
import { themeRoutes } from './routes/theme.ts';

/** Every address of the application. The first that matches answers, so fixed paths come before `/:authority`. */
export function routesOf(deps: Deps): readonly Route[] {
  return [...assetRoutes, ...healthRoutes(deps), ...homeRoutes(deps), ...themeRoutes];
}
