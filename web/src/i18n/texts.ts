/** What one part of the application says, in each language, by key. */
export interface Texts {
  id: Words;
  en: Words;
}

export interface Words {
  [key: string]: string | Words;
}
