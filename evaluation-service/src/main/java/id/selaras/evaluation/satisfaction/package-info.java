/** Public satisfaction per unit and period: exact index, grade, sample and interval. */
@NullMarked
package id.selaras.evaluation.satisfaction;

import org.jspecify.annotations.NullMarked;
