package org.lucerna.search.thesaurus;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.lucerna.foundation.vocabulary.Vocabulary;

/**
 * The thesaurus of {@link Vocabulary#current}. When the vocabulary has changed, the first who asks makes the new one, and
 * the others go on with the old until it is there. Thread safe.
 */
public final class CurrentThesaurus implements Supplier<Thesaurus> {

    private record Made(Vocabulary of, Thesaurus thesaurus) {}

    private final Map<String, Set<String>> kinds;
    private final ReentrantLock making = new ReentrantLock();
    private volatile Made made = new Made(Vocabulary.EMPTY, Thesaurus.NONE);

    /** @param kinds what each kind of item is called, in any number of languages */
    public CurrentThesaurus(Map<String, Set<String>> kinds) {
        this.kinds = Map.copyOf(kinds);
    }

    @Override
    public Thesaurus get() {
        Vocabulary current = Vocabulary.current();
        if (made.of() != current && making.tryLock()) {
            try {
                made = new Made(current, new Thesaurus(current, kinds));
            } finally {
                making.unlock();
            }
        }
        return made.thesaurus();
    }
}
