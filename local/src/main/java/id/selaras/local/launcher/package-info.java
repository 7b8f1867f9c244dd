/** Starts the system's processes, watches them and stops them. */
@NullMarked
package id.selaras.local.launcher;

import org.jspecify.annotations.NullMarked;
