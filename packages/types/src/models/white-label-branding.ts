/** The colors of the Console, as `#rrggbb`. */
export interface BrandColorsInput {
  /** Color of buttons and links. Example: `#1a73e8`. */
  primary?: string | undefined;
  /** Color of text on the primary color. */
  primaryForeground?: string | undefined;
  /** Second color. */
  secondary?: string | undefined;
  /** Color of accents. */
  accent?: string | undefined;
  /** Color of the background. */
  background?: string | undefined;
  /** Color of text on the background. */
  foreground?: string | undefined;
}

/**
 * The look of the Console for clients. The documentation shows only the beginning of this body: the call option
 * `extraBody` sends fields that are not listed here.
 */
export interface SetBrandingRequest {
  /** Name of the agency. */
  companyName?: string | undefined;
  /** URL of the logo. */
  logoUrl?: string | undefined;
  /** URL of the logo without text. */
  logomarkUrl?: string | undefined;
  /** URL of the icon in the browser's tab. */
  faviconUrl?: string | undefined;
  /** The colors. */
  colors?: BrandColorsInput | undefined;
  /** Font of all text. Example: `Inter`. */
  fontFamily?: string | undefined;
}

/** The colors of the Console. The response to `agency.whiteLabel.setBranding` is not documented. */
export interface BrandColors {
  /** Color of buttons and links. Assumed. */
  primary?: string | null | undefined;
  /** Color of text on the primary color. Assumed. */
  primaryForeground?: string | null | undefined;
  /** Second color. Assumed. */
  secondary?: string | null | undefined;
  /** Color of accents. Assumed. */
  accent?: string | null | undefined;
  /** Color of the background. Assumed. */
  background?: string | null | undefined;
  /** Color of text on the background. Assumed. */
  foreground?: string | null | undefined;
}

/** The look of the Console. The response to `agency.whiteLabel.setBranding` is not documented. */
export interface WhiteLabelBranding {
  /** Name of the agency. Assumed. */
  companyName?: string | null | undefined;
  /** URL of the logo. Assumed. */
  logoUrl?: string | null | undefined;
  /** URL of the logo without text. Assumed. */
  logomarkUrl?: string | null | undefined;
  /** URL of the icon in the browser's tab. Assumed. */
  faviconUrl?: string | null | undefined;
  /** The colors. Assumed. */
  colors?: BrandColors | null | undefined;
  /** Font of all text. Assumed. */
  fontFamily?: string | null | undefined;
}
