package org.lucerna.acceptance.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests that start portals for themselves: one class at a time, beside those {@link OnTheSharedPortal}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("portals of its own")
public @interface OnPortalsOfItsOwn {}
