/** Who is appraised by whom, carried by each plan and appraisal. */
@NullMarked
package id.selaras.appraisal.people;

import org.jspecify.annotations.NullMarked;
