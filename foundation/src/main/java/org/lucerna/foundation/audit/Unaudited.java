package org.lucerna.foundation.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A use case that writes something which nobody would look for in the audit log, such as a count of attempts. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unaudited {

    /** Why not, in one sentence. */
    String value();
}
