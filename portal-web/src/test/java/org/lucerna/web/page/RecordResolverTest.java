package org.lucerna.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

    /** A book on the shelf. */
    public record Book(String title) {
        public String spine() {
            return title.toUpperCase(Locale.ROOT);
        }
    }

    private static final Book BOOK = new Book("Lanterns");

    private final RecordResolver resolver = new RecordResolver();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public @Nullable FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public @Nullable VariableMapper getVariableMapper() {
            return null;
        }
    };

    @Test
    void aComponentIsReadAsAMethodAndAsAProperty() {
        assertThat(resolver.invoke(context, BOOK, "title", null, new Object[0])).isEqualTo("Lanterns");
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(resolver.getValue(context, BOOK, "title")).isEqualTo("Lanterns");
    }

    @Test
    void whatIsNoComponentIsLeftToTheOthers() {
        assertThat(resolver.invoke(context, BOOK, "spine", null, null)).isNull();
        assertThat(resolver.getValue(context, "no record", "length")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void aRecordDoesNotChange() {
        assertThatThrownBy(() -> resolver.setValue(context, BOOK, "title", "x"))
                .isInstanceOf(PropertyNotWritableException.class);
    }
}
