/**
 * The few things every service needs. Public are only the types listed in the design; everything
 * else is auto-configuration that a service does not call.
 */
@NullMarked
package id.selaras.platform;

import org.jspecify.annotations.NullMarked;
