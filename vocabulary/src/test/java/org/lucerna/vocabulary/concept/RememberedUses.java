package org.lucerna.vocabulary.concept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lucerna.foundation.vocabulary.ConceptUse;
import org.lucerna.foundation.vocabulary.Vocabulary;

/** A feature whose items are remembered in a list: each names one concept. */
final class RememberedUses implements ConceptUse {

    final List<String> items = new ArrayList<>();
    final Set<String> regrouped = new TreeSet<>();

    @Override
    public String kind() {
        return "leaflet";
    }

    @Override
    public Map<String, Long> count(Collection<String> concepts) {
        Map<String, Long> counts = new HashMap<>();
        items.stream().filter(concepts::contains).forEach(concept -> counts.merge(concept, 1L, Long::sum));
        return counts;
    }

    @Override
    public List<Carried> carryOver(String from, String to) {
        List<Carried> carried = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).equals(from)) {
                items.set(i, to);
                carried.add(new Carried(i, false));
            }
        }
        return carried;
    }

    @Override
    public void regrouped(Collection<String> concepts, Vocabulary now) {
        regrouped.addAll(concepts);
    }

    @Override
    public void carryBack(String from, String to, Collection<Carried> carried) {
        carried.forEach(item -> items.set((int) item.itemId(), from));
    }
}
