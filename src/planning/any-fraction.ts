import type { Workbook } from '../domain/workbook.ts';

/**
 * The workbook with posts, people in training and providers' contracts in any fraction: post_step 0, whole_people no and no minimum hours. Its plan is at least as good as that of the workbook
 * itself and solves in tenths of a second, so it serves where many plans are compared with each other.
 */
export function inAnyFraction(workbook: Workbook): Workbook {
  return {
    ...workbook,
    settings: { ...workbook.settings, postStep: 0, wholePeople: false },
    providers: workbook.providers.map((offer) => ({ ...offer, minimumHours: 0 })),
  };
}
