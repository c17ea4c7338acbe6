import type { Page } from 'playwright-core';
import type { AccessRole } from '../../src/domain/access-role.ts';

/** Takes a role of the demonstration, as its visitors do in the header. */
export async function takeRole(page: Page, role: AccessRole): Promise<void> {
  await page.goto('/you');
  await page.locator('select[name="role"]').selectOption(role);
  await page.locator('form[action="/demo/role"] button').click();
  await page.waitForLoadState();
}
