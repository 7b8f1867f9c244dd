/** Performance plans (SKP): drafted by the employee, agreed by the appraiser. */
@NullMarked
package id.selaras.appraisal.plan;

import org.jspecify.annotations.NullMarked;
