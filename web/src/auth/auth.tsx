import { User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { installation, type Installation } from './installation';

export type Auth =
  | { state: 'loading' }
  | { state: 'unreachable'; retry: () => void }
  | { state: 'signed-out'; signIn: (returnTo: string) => Promise<void> }
  | {
      state: 'signed-in';
      account: string;
      name: string;
      roles: readonly string[];
      token: () => string | undefined;
      expired: () => void;
      signOut: () => Promise<void>;
    };

const AuthContext = createContext<Auth>({ state: 'loading' });

export const useAuth = (): Auth => useContext(AuthContext);

/** The signed-in person; only for pages that are shown to nobody else. */
export function usePerson() {
  const auth = useAuth();
  if (auth.state !== 'signed-in') throw new Error('page shown without a signed-in person');
  return auth;
}

export const AuthPersonProvider = AuthContext.Provider;

export function AuthProvider({ children }: { children: ReactNode }) {
  const [manager, setManager] = useState<UserManager>();
  const [user, setUser] = useState<User | null>();
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let gone = false;
    setFailed(false);
    const start = async () => {
      const created = managerOf(await installation());
      const found =
        location.pathname === '/callback' ? await finish(created) : await created.getUser();
      if (gone) return;
      created.events.addUserUnloaded(() => setUser(null));
      created.events.addAccessTokenExpired(() => void created.removeUser());
      setManager(created);
      setUser(found && !found.expired ? found : null);
    };
    start().catch(() => {
      if (!gone) setFailed(true);
    });
    return () => {
      gone = true;
    };
  }, [round]);

  const auth = useMemo((): Auth => {
    if (failed) return { state: 'unreachable', retry: () => setRound((r) => r + 1) };
    if (!manager || user === undefined) return { state: 'loading' };
    if (user === null) {
      return {
        state: 'signed-out',
        signIn: (returnTo) => manager.signinRedirect({ state: returnTo }),
      };
    }
    return {
      state: 'signed-in',
      account: user.profile.sub,
      name: user.profile.name ?? user.profile.preferred_username ?? user.profile.sub,
      roles: rolesOf(user),
      token: () => user.access_token,
      expired: () => void manager.removeUser(),
      signOut: () => signOut(manager, user),
    };
  }, [manager, user, failed]);

  return <AuthContext.Provider value={auth}>{children}</AuthContext.Provider>;
}

function managerOf(found: Installation): UserManager {
  return new UserManager({
    authority: found.issuer,
    client_id: found.webClientId,
    redirect_uri: `${location.origin}/callback`,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: 'code',
    scope: 'openid profile',
    // A closed tab ends the session on a shared office computer.
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    loadUserInfo: false,
  });
}

let finishing: Promise<User> | undefined;

/** A code can be used once, but React runs an effect twice while developing. */
function finish(manager: UserManager): Promise<User | null> {
  finishing ??= manager.signinRedirectCallback();
  return finishing.then(
    (user) => {
      history.replaceState(null, '', safePath(user.state));
      dispatchEvent(new PopStateEvent('popstate'));
      return user;
    },
    () => {
      // The code was used or the person pressed "back": begin again from the door.
      history.replaceState(null, '', '/');
      dispatchEvent(new PopStateEvent('popstate'));
      return manager.getUser();
    },
  );
}

/** Only a path of this site: a return address from outside would be an open redirect. */
function safePath(state: unknown): string {
  return typeof state === 'string' && /^\/(?![/\\])/.test(state) && !state.startsWith('/callback')
    ? state
    : '/';
}

async function signOut(manager: UserManager, user: User): Promise<void> {
  const endpoint = await manager.metadataService.getEndSessionEndpoint().catch(() => undefined);
  if (endpoint && user.id_token) await manager.signoutRedirect({ id_token_hint: user.id_token });
  else await manager.removeUser();
}

/** Roles stand in the access token, the only place that the services themselves believe. */
function rolesOf(user: Pick<User, 'access_token' | 'profile'>): string[] {
  const inProfile = user.profile['roles'];
  if (Array.isArray(inProfile)) return inProfile.filter((r): r is string => typeof r === 'string');
  try {
    const part = user.access_token.split('.')[1] ?? '';
    const bytes = Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), (c) =>
      c.charCodeAt(0),
    );
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as { roles?: unknown };
    return Array.isArray(claims.roles)
      ? claims.roles.filter((r): r is string => typeof r === 'string')
      : [];
  } catch {
    return [];
  }
}
