import type { ComponentType } from 'react';
import type { Texts } from '../i18n/texts';

/** What a feature brings to the application: the one place where its pages are declared. */
export interface Feature {
  /** What the keys of its texts begin with. */
  name: string;
  texts: Texts;
  /** Its entry, worded by the text `menu`; with roles, only those who hold one of them see it. */
  menu?: { to: string; roles?: readonly string[] };
  /** Its pages by address; each is loaded when it is first opened. */
  pages: Readonly<Record<string, () => Promise<{ default: ComponentType }>>>;
}
