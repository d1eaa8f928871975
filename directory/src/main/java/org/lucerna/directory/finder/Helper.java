package org.lucerna.directory.finder;

import java.util.List;
import org.lucerna.directory.entry.EntryLine;

/**
 * An organisation that may be able to help, and why it stands where it stands. It is a fit to a need, no judgement of the
 * organisation. Immutable.
 *
 * @param reasons why, the most important first
 * @param notStated what was asked for and the entry says nothing of: somebody has to ask
 */
public record Helper(EntryLine line, List<Reason> reasons, List<Asked> notStated) {

    /** Something that a need asks for. */
    public enum Asked {
        CAPABILITY,
        TARGET,
        LANGUAGE
    }

    /** In which way it fits. */
    public enum Why {
        /** It does what is needed, or something narrower. */
        DOES,
        /** It does something related, or something wider that may hold it. */
        DOES_NEAR,
        SITS_IN,
        HELPS_IN,
        HELPS_ANYWHERE,
        FOR,
        /** It is there for a wider group. */
        FOR_WIDER,
        SPEAKS
    }

    /** @param values concepts, countries or languages, by their codes */
    public record Reason(Why why, List<String> values) {
        public Reason {
            values = List.copyOf(values);
        }
    }

    public Helper {
        reasons = List.copyOf(reasons);
        notStated = List.copyOf(notStated);
    }

    /** Whether the entry states everything that was asked for. */
    public boolean isExact() {
        return notStated.isEmpty();
    }
}
