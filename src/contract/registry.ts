export const registryOperations = {} as const;
