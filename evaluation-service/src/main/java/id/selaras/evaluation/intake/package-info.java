/**
 * The feed door: survey responses come in as files, are checked row by row, and lose every personal
 * column.
 */
@NullMarked
package id.selaras.evaluation.intake;

import org.jspecify.annotations.NullMarked;
