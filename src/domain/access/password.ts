/** The fewest characters of a password: the window says it while somebody types, the data process insists. */
export const SHORTEST_PASSWORD = 10;
