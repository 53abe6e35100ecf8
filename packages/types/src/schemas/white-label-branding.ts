import type {
  BrandColors,
  BrandColorsInput,
  SetBrandingRequest,
  WhiteLabelBranding,
} from '../models/white-label-branding.js';
import { assumed, assumedText } from '../primitives/assumed.js';
import { hexColor } from '../primitives/hex-color.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { optionalFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { nonEmptyText, text } from '../primitives/text.js';

/** Schema of {@link BrandColorsInput}. */
export const brandColorsInputSchema: ObjectSchema<BrandColorsInput> = requestObject(
  'BrandColorsInput',
  () =>
    optionalFields({
      primary: hexColor(),
      primaryForeground: hexColor(),
      secondary: hexColor(),
      accent: hexColor(),
      background: hexColor(),
      foreground: hexColor(),
    }),
);

/** Schema of {@link SetBrandingRequest}. */
export const setBrandingRequestSchema: ObjectSchema<SetBrandingRequest> = requestObject(
  'SetBrandingRequest',
  () =>
    optionalFields({
      companyName: text(),
      logoUrl: nonEmptyText(),
      logomarkUrl: nonEmptyText(),
      faviconUrl: nonEmptyText(),
      colors: brandColorsInputSchema,
      fontFamily: nonEmptyText(),
    }),
);

/** Schema of {@link BrandColors}. */
export const brandColorsSchema: ObjectSchema<BrandColors> = responseObject('BrandColors', () => ({
  primary: assumedText(),
  primaryForeground: assumedText(),
  secondary: assumedText(),
  accent: assumedText(),
  background: assumedText(),
  foreground: assumedText(),
}));

/** Schema of {@link WhiteLabelBranding}. */
export const whiteLabelBrandingSchema: ObjectSchema<WhiteLabelBranding> = responseObject(
  'WhiteLabelBranding',
  () => ({
    companyName: assumedText(),
    logoUrl: assumedText(),
    logomarkUrl: assumedText(),
    faviconUrl: assumedText(),
    colors: assumed(brandColorsSchema),
    fontFamily: assumedText(),
  }),
);
