/** A field for choosing files on the person's own device. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attribute, attributes, words } from '../../attributes.ts';
import { besideField, type FieldOptions, fieldGroup } from '../../form-parts/form-group/form-group.ts';

export interface FileUploadOptions extends FieldOptions {
  readonly multiple?: boolean | undefined;
  /** Wraps the field for the official script, which adds a button and a drop zone. */
  readonly javascript?: boolean | undefined;
  readonly wrapperClasses?: string | undefined;
  readonly wrapperAttributes?: Attributes | undefined;
  readonly chooseFilesButtonText?: string | undefined;
  readonly noFileChosenText?: string | undefined;
  /** By plural rule of the language, such as `one` and `other`. */
  readonly multipleFilesChosenText?: Readonly<Record<string, string>> | undefined;
  readonly dropInstructionText?: string | undefined;
  readonly enteredDropZoneText?: string | undefined;
  readonly leftDropZoneText?: string | undefined;
}

const element = (options: FileUploadOptions, id: string, describedBy: string | undefined): Html => {
  const classes = words(
    'govuk-file-upload',
    options.classes,
    options.errorMessage && 'govuk-file-upload--error',
  );
  return html`<input class="${classes}" id="${id}" name="${options.name}" type="file"${[
    attribute('disabled', options.disabled),
    attribute('multiple', options.multiple),
    attribute('aria-describedby', describedBy),
    attributes(options.attributes),
  ]}>`;
};

const wrapped = (options: FileUploadOptions, field: Html): Html => {
  const plurals = Object.entries(options.multipleFilesChosenText ?? {});
  return html`<div class="${words('govuk-file-upload-wrapper', options.wrapperClasses)}" data-module="govuk-file-upload"${[
    attribute('data-i18n.choose-files-button', options.chooseFilesButtonText),
    attribute('data-i18n.no-file-chosen', options.noFileChosenText),
    plurals.map(([rule, text]) => attribute(`data-i18n.multiple-files-chosen.${rule}`, text)),
    attribute('data-i18n.drop-instruction', options.dropInstructionText),
    attribute('data-i18n.entered-drop-zone', options.enteredDropZoneText),
    attribute('data-i18n.left-drop-zone', options.leftDropZoneText),
    attributes(options.wrapperAttributes),
  ]}>
  ${field}
  </div>`;
};

export const fileUpload = (options: FileUploadOptions): Html =>
  fieldGroup(options, (id, describedBy) => {
    const field = element(options, id, describedBy);
    return besideField(options.formGroup, options.javascript ? wrapped(options, field) : field);
  });
