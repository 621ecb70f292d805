package org.tongbi.audit.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.tongbi.csv.CsvText;

/** One line of the registry, as text. */
record RegistryVersion(
    String orgCode,
    String uscc,
    String name,
    String otherNames,
    String regionCode,
    String category,
    String economicType,
    String organizer,
    String level,
    String grade,
    String parent,
    String filesThrough,
    String successorOf,
    LocalDate opened,
    LocalDate closed,
    String status,
    LocalDate validFrom,
    LocalDate validTo,
    String recordedAt) {
  static final List<String> ENGLISH =
      List.of(
          "org_code",
          "uscc",
          "facility_name",
          "other_names",
          "region_code",
          "category_code",
          "economic_type",
          "organizer",
          "level",
          "grade",
          "parent_org_code",
          "files_through",
          "successor_of",
          "opened_on",
          "closed_on",
          "status",
          "valid_from",
          "valid_to",
          "recorded_at");

  static final List<String> CHINESE =
      List.of(
          "组织机构代码",
          "统一社会信用代码",
          "机构名称",
          "第二名称",
          "行政区划代码",
          "卫生机构类别代码",
          "经济类型代码",
          "设置/主办单位",
          "级别",
          "等次",
          "上级机构代码",
          "代报机构代码",
          "承继机构代码",
          "成立日期",
          "注销日期",
          "运营状态",
          "有效期起",
          "有效期止",
          "登记时间");

  RegistryVersion from(LocalDate day, LocalDate to) {
    return new RegistryVersion(
        orgCode,
        uscc,
        name,
        otherNames,
        regionCode,
        category,
        economicType,
        organizer,
        level,
        grade,
        parent,
        filesThrough,
        successorOf,
        opened,
        closed,
        status,
        day,
        to,
        recordedAt);
  }

  RegistryVersion inRegion(String code) {
    return new RegistryVersion(
        orgCode,
        uscc,
        name,
        otherNames,
        code,
        category,
        economicType,
        organizer,
        level,
        grade,
        parent,
        filesThrough,
        successorOf,
        opened,
        closed,
        status,
        validFrom,
        validTo,
        recordedAt);
  }

  RegistryVersion called(String other) {
    return new RegistryVersion(
        orgCode,
        uscc,
        other,
        otherNames,
        regionCode,
        category,
        economicType,
        organizer,
        level,
        grade,
        parent,
        filesThrough,
        successorOf,
        opened,
        closed,
        status,
        validFrom,
        validTo,
        recordedAt);
  }

  RegistryVersion ofCategory(String other) {
    return new RegistryVersion(
        orgCode,
        uscc,
        name,
        otherNames,
        regionCode,
        other,
        economicType,
        organizer,
        level,
        grade,
        parent,
        filesThrough,
        successorOf,
        opened,
        closed,
        status,
        validFrom,
        validTo,
        recordedAt);
  }

  RegistryVersion withCredit(String other) {
    return new RegistryVersion(
        orgCode,
        other,
        name,
        otherNames,
        regionCode,
        category,
        economicType,
        organizer,
        level,
        grade,
        parent,
        filesThrough,
        successorOf,
        opened,
        closed,
        status,
        validFrom,
        validTo,
        recordedAt);
  }

  RegistryVersion continuing(String other) {
    return new RegistryVersion(
        orgCode,
        uscc,
        name,
        otherNames,
        regionCode,
        category,
        economicType,
        organizer,
        level,
        grade,
        parent,
        filesThrough,
        other,
        opened,
        closed,
        status,
        validFrom,
        validTo,
        recordedAt);
  }

  String line() {
    StringJoiner line = new StringJoiner(",");
    for (Object cell :
        new Object[] {
          orgCode, uscc, name, otherNames, regionCode, category, economicType, organizer, level,
          grade, parent, filesThrough, successorOf, opened, closed, status, validFrom, validTo,
          recordedAt
        }) {
      line.add(CsvText.cell(Objects.toString(cell, "")));
    }
    return line.toString();
  }
}
