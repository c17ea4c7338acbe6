export const exampleAnswers: Readonly<Record<string, unknown>> = {};
