/**
 * The part of the OpenAPI Specification 3.1.1 that this service uses, written down from its text (sections 4.8.1 to 4.8.24)
 * as a JSON Schema: an independent judge of what is published.
 */
const text = { type: 'string', minLength: 1 };

const content = {
  type: 'object',
  minProperties: 1,
  propertyNames: { pattern: '^[a-z]+/[a-z0-9.+-]+$' },
  additionalProperties: {
    type: 'object',
    properties: { schema: { type: ['object', 'boolean'] } },
    required: ['schema'],
    additionalProperties: false,
  },
};

const parameter = {
  type: 'object',
  properties: {
    name: text,
    in: { enum: ['path', 'query', 'header', 'cookie'] },
    description: text,
    required: { type: 'boolean' },
    schema: { type: 'object' },
  },
  required: ['name', 'in', 'schema'],
  // "If the parameter location is path, this field is required and its value must be true."
  anyOf: [
    { properties: { in: { enum: ['query', 'header', 'cookie'] } } },
    { properties: { required: { const: true } }, required: ['required'] },
  ],
  additionalProperties: false,
};

const operation = {
  type: 'object',
  properties: {
    operationId: text,
    summary: text,
    description: text,
    security: {
      type: 'array',
      items: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    },
    parameters: { type: 'array', uniqueItems: true, items: parameter },
    requestBody: {
      type: 'object',
      properties: { description: text, required: { type: 'boolean' }, content },
      required: ['content'],
      additionalProperties: false,
    },
    responses: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^([1-5]([0-9]{2}|XX)|default)$' },
      additionalProperties: {
        type: 'object',
        properties: { description: { type: 'string' }, headers: { type: 'object' }, content },
        required: ['description'],
        additionalProperties: false,
      },
    },
  },
  required: ['operationId', 'responses'],
  additionalProperties: false,
};

export const openApiShape = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: {
      type: 'object',
      properties: { title: text, version: text, description: text },
      required: ['title', 'version'],
      additionalProperties: false,
    },
    servers: {
      type: 'array',
      items: {
        type: 'object',
        properties: { url: text },
        required: ['url'],
        additionalProperties: false,
      },
    },
    paths: {
      type: 'object',
      propertyNames: { pattern: '^/' },
      additionalProperties: {
        type: 'object',
        minProperties: 1,
        properties: { get: operation, post: operation },
        additionalProperties: false,
      },
    },
    components: {
      type: 'object',
      properties: {
        schemas: {
          type: 'object',
          propertyNames: { pattern: '^[a-zA-Z0-9.\\-_]+$' },
          additionalProperties: { type: ['object', 'boolean'] },
        },
        securitySchemes: {
          type: 'object',
          additionalProperties: {
            type: 'object',
            properties: {
              type: { enum: ['apiKey', 'http', 'mutualTLS', 'oauth2', 'openIdConnect'] },
              scheme: text,
              in: { enum: ['query', 'header', 'cookie'] },
              name: text,
            },
            required: ['type'],
            additionalProperties: false,
          },
        },
      },
      additionalProperties: false,
    },
  },
  required: ['openapi', 'info', 'paths'],
  additionalProperties: false,
} as const;
