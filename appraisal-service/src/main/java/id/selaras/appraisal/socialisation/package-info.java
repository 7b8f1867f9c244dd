/** How far the people of a unit have understood what they will be appraised by. */
@NullMarked
package id.selaras.appraisal.socialisation;

import org.jspecify.annotations.NullMarked;
