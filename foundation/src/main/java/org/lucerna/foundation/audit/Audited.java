package org.lucerna.foundation.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that changes something: each success is written to the audit log in the use case's own transaction. A use
 * case that fails leaves no line, and neither does one that answers {@code false} or an empty {@code Optional}: then
 * nothing happened.
 *
 * <p>The item is the argument marked with {@link Item}; without one, the result: a number, or a record with an
 * {@code id}. Every use case that writes carries this or {@link Unaudited}; a test reads the compiled classes for it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    /** The domain's verb, in lower case: {@code create}, {@code withdraw}, {@code invite}. Told by {@code audit.act.*}. */
    String act();

    /** The item's kind, such as {@code resource}, as in the change log. Told by {@code audit.kind.*}. */
    String kind();

    /** Whether the item is the actor's own account, whatever is handed in or given back. */
    boolean ownAccount() default false;
}
