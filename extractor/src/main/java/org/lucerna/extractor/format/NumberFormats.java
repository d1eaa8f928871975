package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** How a workbook shows its numbers: dates are numbers too. */
final class NumberFormats implements Xml.Listener {

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Map<Integer, String> custom = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private boolean inCellFormats;

    static NumberFormats read(ZipPackage zip) throws IOException {
        NumberFormats formats = new NumberFormats();
        Optional<InputStream> xml = zip.find("xl/styles.xml");
        if (xml.isPresent()) {
            Xml.walk(xml.get(), formats);
        }
        return formats;
    }

    /** The number as it is shown in a cell of this style; as it stands when the style is unknown. */
    String show(String number, int style) {
        int format = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        String pattern = custom.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
        try {
            return pattern == null || format == 0
                    ? formatter.formatRawCellContents(Double.parseDouble(number), 0, "General")
                    : formatter.formatRawCellContents(Double.parseDouble(number), format, pattern);
        } catch (RuntimeException e) {
            return number;
        }
    }

    @Override
    public void start(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "cellXfs" -> inCellFormats = true;
            case "numFmt" -> {
                String code = Xml.attribute(element, "formatCode");
                if (code != null) {
                    custom.put(number(Xml.attribute(element, "numFmtId")), code);
                }
            }
            case "xf" -> {
                if (inCellFormats) {
                    formatOfStyle.add(number(Xml.attribute(element, "numFmtId")));
                }
            }
            default -> {
                // fonts, borders, fills
            }
        }
    }

    @Override
    public void end(XMLStreamReader element) {
        if (element.getLocalName().equals("cellXfs")) {
            inCellFormats = false;
        }
    }

    static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
