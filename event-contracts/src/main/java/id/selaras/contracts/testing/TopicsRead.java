package id.selaras.contracts.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.selaras.contracts.ContractCheck;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;

/** What a service reads of events, its own included, and what it writes: its topic constants. */
final class TopicsRead {

  private static final String TOPIC = "id.selaras.platform.Topic";

  private final String service;

  TopicsRead(String service) {
    this.service = service;
  }

  /** Fails unless each record fits the schema of its topic; how many were looked at. */
  int areInTheirContracts() {
    Map<String, Class<?>> records = records();
    records.forEach(
        (each, record) -> ContractCheck.consumer(each.substring(0, each.indexOf(' ')), record));
    return records.size();
  }

  private Map<String, Class<?>> records() {
    Map<String, Class<?>> found = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.selaras." + service)) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().getName().equals(TOPIC)
            && field.getModifiers().contains(JavaModifier.STATIC)) {
          add(found, field.reflect());
        }
      }
    }
    return found;
  }

  /** By reflection: the test kit does not know the platform. */
  private static void add(Map<String, Class<?>> found, Field field) {
    try {
      field.setAccessible(true);
      Object topic = field.get(null);
      String name = (String) topic.getClass().getMethod("name").invoke(topic);
      Class<?> record = (Class<?>) topic.getClass().getMethod("type").invoke(topic);
      found.put(name + " " + record.getName(), record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }
}
