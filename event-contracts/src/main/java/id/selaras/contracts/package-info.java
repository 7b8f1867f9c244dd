/**
 * What services may know of one another: topics, event schemas and the kit that holds code to them.
 */
@NullMarked
package id.selaras.contracts;

import org.jspecify.annotations.NullMarked;
