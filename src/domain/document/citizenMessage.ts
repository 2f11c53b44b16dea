/** One text message, so that it also fits an old telephone. */
export const SMS_LENGTH = 160;
