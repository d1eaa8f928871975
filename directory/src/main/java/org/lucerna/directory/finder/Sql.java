package org.lucerna.directory.finder;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A query in the making: pieces of SQL with the values that stand in them. For one query, one thread. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Sql add(String piece) {
        text.append(piece);
        return this;
    }

    Sql value(Object value) {
        values.add(value);
        text.append('?').append(values.size());
        return this;
    }

    /** {@code (?1, ?2)}; with nothing in it a list that nothing is in. */
    Sql anyOf(Collection<?> several) {
        if (several.isEmpty()) {
            return add("(null)");
        }
        String before = "(";
        for (Object one : several) {
            add(before).value(one);
            before = ", ";
        }
        return add(")");
    }

    Query query(EntityManager em) {
        Query query = em.createNativeQuery(text.toString());
        for (int place = 0; place < values.size(); place++) {
            query.setParameter(place + 1, values.get(place));
        }
        return query;
    }

    List<?> rows(EntityManager em) {
        return query(em).getResultList();
    }
}
