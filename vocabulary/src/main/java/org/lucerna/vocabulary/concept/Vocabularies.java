package org.lucerna.vocabulary.concept;

import jakarta.inject.Inject;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.vocabulary.skos.ShippedVocabulary;

/** Brings the vocabulary into an empty portal, and reads it for the snapshot that all pages use. */
@UseCases
public class Vocabularies {

    @Inject
    private VocabularyStore store;

    /** Loads what the portal ships with, if there is no vocabulary yet. Two servers that start at once load it once. */
    @Requires(Permission.OPERATE)
    @Unaudited("the words came with the release, and nobody changed them")
    public void prepare() {
        if (store.isEmpty()) {
            store.advance();
            if (store.isEmpty()) {
                Vocabulary shipped = ShippedVocabulary.read();
                store.addSchemes(shipped.listSchemes());
                store.addConcepts(shipped.listAll());
            }
        }
    }

    /**
     * Makes {@link Vocabulary#current} what the database says, if it says something newer. Costs one row otherwise. One at a
     * time: who reads slowly must not put an older vocabulary in a newer one's place.
     */
    @Requires(Permission.ANYONE)
    public synchronized void refresh() {
        if (store.version() != Vocabulary.current().version()) {
            Vocabulary.replace(store.read());
        }
    }
}
