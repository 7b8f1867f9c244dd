/** Sources of survey responses: who sends, and which column means what. */
@NullMarked
package id.selaras.evaluation.source;

import org.jspecify.annotations.NullMarked;
