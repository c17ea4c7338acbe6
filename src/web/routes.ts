import type { Deps } from './deps.ts';
import type { Route } from './route.ts';
import { administrationRoutes } from './routes/administration.tsx';
import { allAuthorityRoutes } from './routes/all-authorities.tsx';
import { allPeopleRoutes } from './routes/all-people.tsx';
import { apiRoutes } from './routes/api.tsx';
import { assetRoutes } from './routes/assets.ts';
import { auditLogRoutes } from './routes/audit-log.tsx';
import { briefRoutes } from './routes/brief.tsx';
import { checklistRoutes } from './routes/checklist.tsx';
import { commissioningRoutes } from './routes/commissioning.tsx';
import { compareRoutes } from './routes/compare.tsx';
import { dataRoutes } from './routes/data.tsx';
import { demoRoutes } from './routes/demo.ts';
import { downloadRoutes } from './routes/download.tsx';
import { frontierRoutes } from './routes/frontier.tsx';
import { gapMarkRoutes } from './routes/gap-mark.tsx';
import { gapRoutes } from './routes/gaps.tsx';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.tsx';
import { homeRoutes } from './routes/home.ts';
import { importRoutes } from './routes/import.tsx';
import { importDemandRoutes } from './routes/import-demand.tsx';
import { importListRoutes } from './routes/import-lists.tsx';
import { importPredictedRoutes } from './routes/import-predicted.tsx';
import { importSkillRoutes } from './routes/import-skills.tsx';
import { localityRoutes } from './routes/localities.tsx';
import { localitySkillsRoutes } from './routes/locality-skills.tsx';
import { localityWhatIfRoutes } from './routes/locality-what-if.tsx';
import { oneMemberRoutes } from './routes/member.tsx';
import { memberRoutes } from './routes/members.tsx';
import { newScenarioRoutes } from './routes/new-scenario.tsx';
import { overviewRoutes } from './routes/overview.tsx';
import { pasteRoutes } from './routes/paste.tsx';
import { peerRoutes } from './routes/peers.tsx';
import { performanceRoutes } from './routes/performance.tsx';
import { periodRoutes } from './routes/periods.tsx';
import { personRoutes } from './routes/person.tsx';
import { reportRoutes } from './routes/report.tsx';
import { runRoutes } from './routes/runs.tsx';
import { scenarioRoutes } from './routes/scenario.tsx';
import { scenarioStepRoutes } from './routes/scenario-steps.tsx';
import { scenarioListRoutes } from './routes/scenarios.tsx';
import { sharedRoutes } from './routes/shared.tsx';
import { signInRoutes } from './routes/sign-in.tsx';
import { signInProviderRoutes } from './routes/sign-in-providers.tsx';
import { skillCoverageRoutes } from './routes/skill-coverage.tsx';
import { skillTrainingRoutes } from './routes/skill-training.tsx';
import { skillRoutes } from './routes/skills.tsx';
import { startRoutes } from './routes/start.tsx';
import { themeRoutes } from './routes/theme.ts';
import { tokenRoutes } from './routes/tokens.tsx';
import { uploadRoutes } from './routes/upload.tsx';
import { youRoutes } from './routes/you.tsx';

/** Every address of the application. The first that matches answers, so fixed paths come before `/:authority`. */
export function routesOf(deps: Deps): readonly Route[] {
  return [
    ...assetRoutes,
    ...healthRoutes(deps),
    ...apiRoutes(deps),
    ...homeRoutes(deps),
    ...signInRoutes(deps),
    ...youRoutes(deps),
    ...demoRoutes(deps),
    ...startRoutes(deps),
    ...allAuthorityRoutes(deps),
    ...allPeopleRoutes(deps),
    ...personRoutes(deps),
    ...signInProviderRoutes(deps),
    ...auditLogRoutes(deps),
    ...administrationRoutes(deps),
    ...memberRoutes(deps),
    ...oneMemberRoutes(deps),
    ...tokenRoutes(deps),
    ...runRoutes(deps),
    ...localityRoutes(deps),
    ...localitySkillsRoutes(deps),
    ...localityWhatIfRoutes(deps),
    ...themeRoutes,
    ...dataRoutes(deps),
    ...checklistRoutes(deps),
    ...pasteRoutes(deps),
    ...downloadRoutes(deps),
    ...uploadRoutes(deps),
    ...importRoutes(deps),
    ...importListRoutes(deps),
    ...importDemandRoutes(deps),
    ...importSkillRoutes(deps),
    ...importPredictedRoutes(deps),
    ...historyRoutes(deps),
    ...overviewRoutes(deps),
    ...scenarioListRoutes(deps),
    ...newScenarioRoutes(deps),
    ...scenarioRoutes(deps),
    ...scenarioStepRoutes(deps),
    ...compareRoutes(deps),
    ...sharedRoutes(deps),
    ...frontierRoutes(deps),
    ...periodRoutes(deps),
    ...peerRoutes(deps),
    ...reportRoutes(deps),
    ...performanceRoutes(deps),
    ...skillRoutes(deps),
    ...skillCoverageRoutes(deps),
    ...skillTrainingRoutes(deps),
    ...gapRoutes(deps),
    ...gapMarkRoutes(deps),
    ...commissioningRoutes(deps),
    ...briefRoutes(deps),
  ];
}
