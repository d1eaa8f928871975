package org.lucerna.web.page;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.lucerna.foundation.text.Language;

/**
 * What the interface says in one language. Thread safe; one instance for each language.
 *
 * <p>Messages are written for {@link MessageFormat}. A key that does not exist is a mistake in the program, so asking for
 * it throws {@link MissingResourceException}; a test finds such keys before a reader does.
 */
public final class Words {

    private static final Map<Language, Words> ALL = new ConcurrentHashMap<>();

    private final Language language;
    private final ResourceBundle bundle;
    private final Map<String, String> texts;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "i18n.messages",
                language.locale(),
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.texts = new Texts(bundle);
    }

    /** The words of this language; it is one of {@link InterfaceLanguages#ALL}. */
    public static Words in(Language language) {
        return ALL.computeIfAbsent(language, Words::new);
    }

    /** The text as it stands in the message file: for texts without places to fill. */
    public String text(String key) {
        return bundle.getString(key);
    }

    /** The text with its places filled. Numbers are written as the language writes them. */
    public String text(String key, Object... arguments) {
        MessageFormat read =
                formats.computeIfAbsent(key, unread -> new MessageFormat(bundle.getString(unread), language.locale()));
        // A format is not thread safe, but a copy of one that was read before costs less than reading it again.
        return ((MessageFormat) read.clone()).format(arguments);
    }

    public String text(String key, List<Object> arguments) {
        return text(key, arguments.toArray());
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** For pages: {@code #{msg['home.title']}}. */
    public Map<String, String> asMap() {
        return texts;
    }

    private static final class Texts extends HashMap<String, String> {
        Texts(ResourceBundle bundle) {
            bundle.keySet().forEach(key -> put(key, bundle.getString(key)));
        }

        @Override
        public String get(Object key) {
            String text = super.get(key);
            if (text == null) {
                throw new MissingResourceException("No such message", Words.class.getName(), String.valueOf(key));
            }
            return text;
        }
    }
}
