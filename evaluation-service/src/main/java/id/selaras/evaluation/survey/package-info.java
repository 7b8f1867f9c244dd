/** What a survey is made of: elements, responses and the periods they are counted in. */
@NullMarked
package id.selaras.evaluation.survey;

import org.jspecify.annotations.NullMarked;
