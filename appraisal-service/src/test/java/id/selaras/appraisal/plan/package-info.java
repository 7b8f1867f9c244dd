@NullMarked
package id.selaras.appraisal.plan;

import org.jspecify.annotations.NullMarked;
