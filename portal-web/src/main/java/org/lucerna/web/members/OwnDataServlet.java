package org.lucerna.web.members;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.members.account.OwnData;

/** Everything that the portal holds about whoever asks: one ZIP with a JSON file of each kind, and their own files. */
@WebServlet("/account/data.zip")
public class OwnDataServlet extends HttpServlet {

    private static final JsonWriterFactory JSON = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    @Inject
    private OwnData ownData;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, PersonalData> all;
        try {
            all = ownData.collect();
        } catch (Denied visitor) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"lucerna-data.zip\"");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (Map.Entry<String, PersonalData> one : all.entrySet()) {
                write(one.getKey(), one.getValue(), zip);
            }
        }
    }

    private static void write(String name, PersonalData data, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".json"));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JSON.createWriter(json).writeObject(JsonValues.of(data.facts()));
        json.writeTo(zip);
        for (PersonalData.Attachment file : data.files()) {
            zip.putNextEntry(new ZipEntry(name + "/" + file.name()));
            try (InputStream content = file.content().open()) {
                content.transferTo(zip);
            }
        }
    }
}
