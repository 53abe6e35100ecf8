/** Languages that the documentation names for transcription; `auto` detects the language. */
export const KNOWN_LANGUAGES = [
  'en-US',
  'en-GB',
  'en-AU',
  'es-419',
  'es-ES',
  'fr-FR',
  'fr-CA',
  'de-DE',
  'pt-BR',
  'pt-PT',
  'it-IT',
  'nl-NL',
  'pl-PL',
  'ja-JP',
  'ko-KR',
  'zh-CN',
  'zh-TW',
  'ar',
  'hi-IN',
  'ru-RU',
  'tr-TR',
  'sv-SE',
  'nb-NO',
  'da-DK',
  'auto',
] as const;

/** A language that the documentation names, as a BCP 47 tag, or `auto`. */
export type LanguageCode = (typeof KNOWN_LANGUAGES)[number];
