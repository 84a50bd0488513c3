// Obligations that lines of the plan are claimed for and that are not built yet. Empty when the plan is covered.
export const idsToCome: readonly string[] = [
];
