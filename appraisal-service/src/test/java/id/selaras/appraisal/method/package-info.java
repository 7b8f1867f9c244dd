@NullMarked
package id.selaras.appraisal.method;

import org.jspecify.annotations.NullMarked;
