/** A page in the menu, and who has something to do or to read there. */
export interface Place {
  to: string;
  text: string;
  roles?: readonly string[];
}

const PLACES: readonly Place[] = [
  { to: '/', text: 'nav.home' },
  { to: '/langsung', text: 'nav.live' },
  { to: '/rencana', text: 'nav.plans', roles: ['EMPLOYEE'] },
  { to: '/hasil', text: 'nav.results', roles: ['EMPLOYEE'] },
  { to: '/tim', text: 'nav.team', roles: ['APPRAISER', 'SUPERIOR'] },
  { to: '/kebutuhan', text: 'nav.needs' },
  { to: '/indikator', text: 'nav.indicators' },
  { to: '/instrumen', text: 'nav.instruments', roles: ['PLANNER', 'AUDITOR', 'EVALUATOR'] },
  {
    to: '/gelombang',
    text: 'nav.waves',
    roles: ['PLANNER', 'AUDITOR', 'EVALUATOR', 'UNIT_HEAD', 'VIEWER'],
  },
  {
    to: '/sosialisasi',
    text: 'nav.campaigns',
    roles: ['EMPLOYEE', 'PLANNER', 'AUDITOR', 'EVALUATOR'],
  },
  {
    to: '/evaluasi',
    text: 'nav.evaluations',
    roles: ['EVALUATOR', 'PLANNER', 'AUDITOR', 'UNIT_HEAD', 'VIEWER'],
  },
  { to: '/revisi', text: 'nav.revisions', roles: ['PLANNER', 'AUDITOR', 'EVALUATOR'] },
  { to: '/usulan', text: 'nav.proposals' },
  { to: '/karier', text: 'nav.career', roles: ['EMPLOYEE'] },
  { to: '/umpan-survei', text: 'nav.feeds', roles: ['ADMIN', 'EVALUATOR'] },
];

/** The menu of somebody with these roles, in the order of the circle. */
export const placesFor = (roles: readonly string[]): readonly Place[] =>
  PLACES.filter((place) => !place.roles || place.roles.some((role) => roles.includes(role)));
