package org.lucerna.acceptance.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests on the {@link SharedPortal}: one class at a time, beside those {@link OnPortalsOfItsOwn}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedPortal.class)
@ResourceLock("the shared portal")
public @interface OnTheSharedPortal {}
