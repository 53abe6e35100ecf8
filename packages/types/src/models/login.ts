/** The credentials of a user. Assumed: the whole request. */
export interface LoginRequest {
  /** E-mail address of the user. */
  email: string;
  /** Password of the user. No log, trace or error of the client shows it. */
  password: string;
}

/** The tokens of a user who logged in. Assumed: the whole response. */
export interface LoginTokens {
  /** Token for the option `accessToken` of a client: a JWT. */
  accessToken: string;
  /** Token that stands for the login later. No public page says how. */
  refreshToken?: string | null | undefined;
  /** Seconds until the access token expires. */
  expiresIn?: number | null | undefined;
}
