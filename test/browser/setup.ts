import type { TestProject } from 'vitest/node';
import { findOrInstallChromium } from './install-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromiumPath: string;
  }
}

/** Before the first browser test: finds Chromium once for all of them. */
export default function setup(project: TestProject): void {
  project.provide('chromiumPath', findOrInstallChromium());
}
