import { features } from './features';

/** The entries for somebody with these roles, in the order of the circle. */
export const menuOf = (held: readonly string[]): { to: string; text: string }[] =>
  features.flatMap(({ name, menu }) =>
    menu && (!menu.roles || menu.roles.some((role) => held.includes(role)))
      ? [{ to: menu.to, text: `${name}.menu` }]
      : [],
  );
