import type { MaybeOptionalInit } from 'openapi-fetch';
import type { paths as Appraisal } from './generated/appraisal';
import type { paths as Evaluation } from './generated/evaluation';
import type { paths as Feedback } from './generated/feedback';
import type { paths as Indicator } from './generated/indicator';

/** Every address of the services, as their documents describe it. */
export interface Paths extends Appraisal, Evaluation, Feedback, Indicator {}

export type Method = 'get' | 'post' | 'put' | 'delete';

/** The addresses that take this method. */
export type PathOf<M extends Method> = {
  [P in keyof Paths]: Paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof Paths];

/** What a call may or must say beside its address: parameters and body. */
export type InitOf<P extends keyof Paths, M extends Method> = MaybeOptionalInit<Paths[P], M>;

type Content<R> = R extends { content: { [media: string]: infer T } } ? T : never;

/** What an address answers when all is well. */
export type AnswerOf<P extends keyof Paths, M extends Method> =
  Paths[P] extends Record<M, { responses: infer R }> ? Content<R[keyof R & (200 | 201)]> : never;

/** The parameters of what is read. */
export type ParamsOf<P extends PathOf<'get'>> = Paths[P] extends { get: { parameters: infer A } }
  ? Pick<A, keyof A & ('path' | 'query')>
  : never;

/** The addresses of lists, answered page by page. */
export type ListPath = {
  [P in PathOf<'get'>]: 'items' | 'next' extends keyof AnswerOf<P, 'get'> ? P : never;
}[PathOf<'get'>];

export type ItemOf<P extends ListPath> =
  AnswerOf<P, 'get'> extends { items: (infer T)[] } ? T : never;
